import { useTexts } from "../language.tsx";
import { ShareBar } from "../parts/marks.tsx";

/** Usable sets of those asked for, and how far the component has come that lacks most. */
export function SetsBar({ one: { usableSets, sets, completenessShare } }: { one: { readonly usableSets: number; readonly sets: number; readonly completenessShare: number } }) {
  const { t, share } = useTexts();
  const words = t("readiness.of", { usable: usableSets, sets });
  return (
    <>
      <b className="nowrap">{words}</b>
      <ShareBar label={words} whole={sets} parts={[{ value: usableSets, kind: "delivered" }]} />
      <span className="quiet">{t("readiness.complete", { share: share(completenessShare) })}</span>
    </>
  );
}
