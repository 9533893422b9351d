// The bundle of the workbench: one page, its first script and style, and one script a screen, fetched when it is opened.
// Same sources, same bytes out: names carry a hash of the content, nothing carries a date.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
