import { Link } from "@tanstack/react-router";

/** The way to a need: one for sets is looked at where sets are. */
export function NeedLink({ need }: { need: { readonly id: string; readonly reference: string; readonly sets: boolean } }) {
  return need.sets ? <Link to="/readiness/$id" params={{ id: need.id }}>{need.reference}</Link> : <Link to="/needs/$id" params={{ id: need.id }}>{need.reference}</Link>;
}
