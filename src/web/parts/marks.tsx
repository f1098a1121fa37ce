import type { ReactNode } from "react";
import { useTexts } from "../language.tsx";

/** A state in words, with a tone that never stands alone for it. */
export function Pill({ children, tone = "plain" }: { children: ReactNode; tone?: "plain" | "good" | "warn" | "bad" | "quiet" }) {
  return <span className="pill" data-tone={tone}>{children}</span>;
}

/** Marks what is made up for the demonstration: all of it, or of a real place only how much it can take. */
export function Illustrative({ basis, what = "all" }: { basis?: string | null; what?: "all" | "capacities" }) {
  const { t } = useTexts();
  return <span className="pill" data-tone="invented" title={basis ?? undefined}>{t(what === "all" ? "illustrative" : "illustrative.capacities")}</span>;
}

export function Unknown() {
  const { t } = useTexts();
  return <span className="unknown">{t("unknown")}</span>;
}

/** A share as a bar with its figure in words beside it. */
export function ShareBar({ parts, whole, label }: { parts: readonly { value: number; kind: string }[]; whole: number; label: string }) {
  let from = 0;
  return (
    <svg className="sharebar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="bar-ground" width="100" height="8" />
      {parts.map(({ value, kind }) => {
        const width = whole > 0 ? Math.min(100 - from, (100 * value) / whole) : 0;
        const at = from;
        from += width;
        return <rect key={kind} className={`bar-${kind}`} x={at} width={width} height="8" />;
      })}
    </svg>
  );
}

/** Facts as pairs of word and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

export function Head({ title, kicker, children }: { title: ReactNode; kicker?: ReactNode; children?: ReactNode }) {
  return <div className="page-head"><div>{kicker && <p className="kicker">{kicker}</p>}<h1>{title}</h1></div>{children && <div className="page-acts">{children}</div>}</div>;
}
