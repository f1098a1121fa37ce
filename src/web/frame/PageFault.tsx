import { Button } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";

/** Shown in place of a page that could not be drawn, such as after an update of the room. */
export function PageFault({ error }: ErrorComponentProps) {
  const { t } = useTexts();
  return (
    <section role="alert">
      <h1>{t("fault.title")}</h1>
      <p>{t("fault.text")}</p>
      <p className="quiet"><code>{error instanceof Error ? error.message : String(error)}</code></p>
      <Button onClick={() => location.reload()}>{t("fault.again")}</Button>
    </section>
  );
}
