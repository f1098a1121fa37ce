import { useTexts } from "../language.tsx";
import { toRefusalSentence } from "../parts/refusal-sentence.ts";
import type { Device } from "./use-vault.ts";

/** What waits here to be sent, and what the room did not take: a task for a person. */
export function WaitingList({ device }: { device: Device }) {
  const texts = useTexts();
  const { t, moment } = texts;
  const { waiting, vault } = device;
  if (waiting.length === 0) return null;
  const putAway = async (id: string) => {
    await vault?.remove("waiting", id);
    await device.refresh();
  };
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("scanning.waitingHead")}</h2>
      <ul className="plain-list">
        {waiting.map(({ id, value }) => (
          <li key={id}>{value.told} <span className="quiet">{moment(value.madeAt)}</span>
            {value.problem && <>{" "}<b>{t("scanning.task", { why: toRefusalSentence(texts, value.problem) })}</b>{" "}<button type="button" className="textlike" onClick={() => void putAway(id)}>{t("scanning.putAway", { what: value.told })}</button></>}
          </li>
        ))}
      </ul>
      <button type="button" className="textlike" onClick={() => void device.refresh()}>{t("scanning.sendNow")}</button>
    </section>
  );
}
