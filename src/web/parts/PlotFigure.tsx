import * as Plot from "@observablehq/plot";
import { useElementSize } from "@mantine/hooks";
import { useEffect, useRef } from "react";

/** A chart as one picture. Whoever shows it puts a table with the same figures beside it. */
export default function PlotFigure({ label, draw }: { label: string; draw: (width: number) => Plot.PlotOptions }) {
  const { ref: frame, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current || width < 100) return;
    const chart = Plot.plot({ width, style: { background: "transparent", fontSize: "12px", color: "inherit" }, ...draw(width) });
    // The policy allows no style sheets inside the page; the rules of this one are in the room's own.
    for (const sheet of chart.querySelectorAll("style")) sheet.remove();
    chart.setAttribute("role", "presentation");
    chart.removeAttribute("aria-label");
    for (const part of chart.querySelectorAll("[aria-label],[aria-description]")) {
      part.removeAttribute("aria-label");
      part.removeAttribute("aria-description");
    }
    place.current.replaceChildren(chart);
  }, [draw, width]);
  return <div ref={frame} className="chart" role="img" aria-label={label}><div ref={place} aria-hidden="true" /></div>;
}
