import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from "@mantine/core";
import { scanWorkerPlugin } from "./tools/scan-worker.mjs";
import { theme } from "./src/web/theme.ts";

const root = path.join(import.meta.dirname, "src", "web");

/** The theme's variables as a style sheet of their own: the room's content security policy lets no page write styles into itself. */
function themeSheet(): Plugin {
  const id = "virtual:theme.css";
  return {
    name: "theme-sheet",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))) : undefined),
  };
}

export default defineConfig({
  root,
  plugins: [react(), themeSheet(), scanWorkerPlugin()],
  worker: { format: "es" },
  build: {
    outDir: path.join(import.meta.dirname, "dist", "web"), emptyOutDir: true, target: "es2022", sourcemap: true,
    // Nothing is inlined: the policy serves scripts, styles and workers from files only.
    assetsInlineLimit: 0, chunkSizeWarningLimit: 1300,
  },
  server: { proxy: Object.fromEntries(["/api", "/openapi.json", "/docs"].map((at) => [at, "http://localhost:4646"])) },
});
