import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";

export function NotHere() {
  const { t } = useTexts();
  return <section><h1>{t("notHere.title")}</h1><p>{t("notHere.text")}</p><p><Link to="/">{t("nav.picture")}</Link></p></section>;
}
