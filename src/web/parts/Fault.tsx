import { lazy, Suspense, type ReactNode } from "react";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";

const Refusal = lazy(() => import("./Refusal.tsx"));
const Proof = lazy(() => import("../identity/Proof.tsx"));

/** Why something could not be done or shown, as a sentence in the reader's language. */
export function Fault({ error, again, children }: { error: Error | null; again?: () => void; children?: ReactNode }) {
  const { t } = useTexts();
  if (!error) return null;
  return (
    <div className="fault" role="alert">
      {error instanceof ProblemError ? <Suspense fallback={<p>{error.problem.detail}</p>}><Refusal problem={error.problem} /></Suspense> : <p>{error.message}</p>}
      {error instanceof ProblemError && error.problem.code === "step-up-needed" && <Suspense><Proof /></Suspense>}
      {children}
      {again && <button type="button" className="textlike" onClick={again}>{t("fault.again")}</button>}
    </div>
  );
}
