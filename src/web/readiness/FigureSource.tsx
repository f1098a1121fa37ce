import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";

/** Where a figure is published, or that it is illustrative; and on what basis. */
export function FigureSource({ of: { source, basis } }: { of: { readonly source: string | null; readonly basis: string | null } }) {
  const { t } = useTexts();
  return (
    <>
      {source === null ? <Pill tone="quiet">{t("illustrative")}</Pill> : <a href={source} rel="noreferrer">{new URL(source).hostname}</a>}
      {basis && <> <span className="quiet">{basis}</span></>}
    </>
  );
}
