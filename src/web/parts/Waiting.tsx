import { useTexts } from "../language.tsx";

export function Waiting() {
  const { t } = useTexts();
  return <p className="waiting" role="status">{t("waiting")}</p>;
}
