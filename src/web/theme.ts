import { createTheme, type MantineColorsTuple } from "@mantine/core";

const petrol: MantineColorsTuple = ["#eef5f7", "#dce9ed", "#b9d2da", "#92b9c5", "#6fa2b2", "#4d8a9d", "#2f7287", "#1f6277", "#17586b", "#0e4252"];
const ochre: MantineColorsTuple = ["#fbf5e8", "#f4e8cd", "#e7d09b", "#d9b566", "#cc9d3b", "#b4852a", "#967022", "#7d5c1a", "#6b4e14", "#52390a"];

/** Colours, type and corners of the room. The shades give text on a filled surface a contrast of at least 4.5 to 1. */
export const theme = createTheme({
  colors: { petrol, ochre },
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace',
  headings: { fontWeight: "600" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
});
