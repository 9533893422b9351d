import { mount } from "svelte";
import "./css/1-paper.css";
import "./css/2-shell.css";
import "./css/3-lists.css";
import "./css/4-document.css";
import "./css/5-proof.css";
import App from "./App.svelte";
import { startKeys } from "./lib/keys.svelte";
import { startRouter } from "./lib/router.svelte";
import { settings } from "./lib/settings.svelte";

settings.start();
startRouter();
startKeys();
mount(App, { target: document.body });
