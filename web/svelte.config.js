// For vite and for svelte-check.
export default { compilerOptions: { runes: true } };
