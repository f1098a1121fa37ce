import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { useChange } from "../queries.ts";
import { useActorNames } from "../parts/actor-names.ts";

/** Who is signed in, for which organisation, and the way out. */
export function SignedIn({ actor }: { actor: { readonly name: string; readonly org: string } }) {
  const { t } = useTexts();
  const nameOf = useActorNames();
  // What a device kept for scanning goes with who leaves.
  const out = useChange<"/api/session/sign-out">(() => void import("../scan/vault.ts").then(({ clearVaults }) => clearVaults()));
  return (
    <div className="control">
      <span className="quiet">{t("signIn.as")}</span>
      <span><Link to="/account">{nameOf(actor.name)}</Link> ({actor.org})</span>
      <button type="button" className="textlike" onClick={() => out.mutate({ post: "/api/session/sign-out", body: {} })}>{t("signIn.out")}</button>
    </div>
  );
}
