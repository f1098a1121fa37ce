import { Popover } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTexts } from "../language.tsx";

/** A word with its definition one press away. */
export function Term({ children, definition }: { children: ReactNode; definition: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} shadow="md" withArrow trapFocus={false} returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className="term" onClick={() => setOpen(!open)}>{children}<span aria-hidden="true" className="ask">?</span><span className="unseen"> {t("definition")}</span></button>
      </Popover.Target>
      <Popover.Dropdown><p className="definition">{definition}</p></Popover.Dropdown>
    </Popover>
  );
}
