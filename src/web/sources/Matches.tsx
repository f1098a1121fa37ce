import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { minorDigitsOf } from "../../modules/contributions/index.ts";
import { categories, kinds } from "../contributions/contribution-words.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceField, DayField, Form, NumberField, TextField } from "../parts/Form.tsx";
import { Pill } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useRoom } from "../queries.ts";
import type { Ties } from "./PassageCard.tsx";
import type { OpenDocument, Passage } from "./reading.ts";

interface MatchesProps {
  readonly document: OpenDocument;
  readonly passage: Passage;
  readonly pending: boolean;
  readonly onChoose: (ties: Ties) => void;
}

/** Contributions that an announcement may be about, with what agrees and what differs; a person links one, or makes a new one. */
export function Matches({ document, passage, pending, onChoose }: MatchesProps) {
  const { t, word, day, count, money } = useTexts();
  const [making, setMaking] = useState(false);
  const answer = useAsk("/api/documents/{id}/passages/{passage}/matches", { path: { id: document.id, passage: passage.id } });
  const [sum] = passage.found.money;
  // What the sentence claims of one record is known where it names one sum and one donor.
  const alone = document.passages.filter(({ kind, start, end }) => kind === "announcement" && start === passage.start && end === passage.end).length === 1;
  const claims: Record<string, string> = alone && passage.found.money.length === 1 && sum?.currency ? { amount: sum.amount, currency: sum.currency } : {};
  if (answer.isPending) return <Waiting />;
  return (
    <div className="matches">
      <Fault error={answer.error} />
      {answer.data?.items.length === 0 && <p className="empty">{t("matches.none")}</p>}
      <ul className="plain-list">
        {answer.data?.items.map((one) => (
          <li key={one.contribution.id}>
            <Link to="/contributions/$id" params={{ id: one.contribution.id }}>{one.contribution.title}</Link> <span className="quiet">{one.contribution.reference} · {one.contribution.announcedOn === null ? one.contribution.announcedText : day(one.contribution.announcedOn)}</span>
            <p className="tags">{one.agrees.map((field) => <Pill key={field} tone="good">{t("matches.agrees", { field: word("matchField", field) })}</Pill>)}{one.differs.map((field) => <Pill key={field} tone="warn">{t("matches.differs", { field: word("matchField", field) })}</Pill>)}</p>
            <p className="quiet">{[...one.lines.slice(0, 4).map((line) => `${line.units === null ? "" : count(line.units)} ${line.described}`.trim()), ...one.amounts.slice(0, 2).map((each) => money(each.amountMinor, each.currency))].join(" · ")}</p>
            <p className="quiet">{t("matches.sentences", { count: one.statementCount })}{one.statementCount > 1 && <> · {t("matches.voices", { count: one.voiceCount })}</>}.{one.repeatCount > 0 && <> {t("matches.repeats")}</>}{one.repeatCount === 0 && one.voiceCount > 0 && one.voiceCountWith === one.voiceCount && <> {t("matches.sameVoice")}</>}</p>
            <button type="button" className="textlike" disabled={pending} onClick={() => onChoose({ contributionId: one.contribution.id, claims })}>{t("matches.link")}<span className="unseen"> {one.contribution.title}</span></button>
          </li>
        ))}
      </ul>
      {making ? <NewFromPassage document={document} passage={passage} pending={pending} onChoose={onChoose} onLeave={() => setMaking(false)} /> : <button type="button" className="textlike" onClick={() => setMaking(true)}>{t("matches.new")}</button>}
    </div>
  );
}

function NewFromPassage({ document, passage, pending, onChoose, onLeave }: MatchesProps & { onLeave: () => void }) {
  const { t, word } = useTexts();
  const today = useRoom().data?.today ?? null;
  const { lines, money } = passage.found;
  const [title, setTitle] = useState(() => (lines[0]?.item ?? document.text.slice(passage.start, passage.end)).slice(0, 200));
  const [kind, setKind] = useState<(typeof kinds)[number]>(lines.some((one) => one.units !== null) || money.length === 0 ? "goods" : "money");
  const [category, setCategory] = useState<(typeof categories)[number]>("military");
  const [announcedOn, setAnnouncedOn] = useState<string | null>(document.published.length === 10 ? document.published : today);
  const [amount, setAmount] = useState<number | null>(money[0] ? Number(money[0].amount) : null);
  const [currency, setCurrency] = useState(money[0]?.currency ?? "EUR");
  const save = () => onChoose({
    contribution: {
      kind, category, stage: "announced", title, announcedOn, reference: null,
      lines: kind === "money" ? [] : lines.slice(0, 50).map((one) => ({ itemId: null, described: one.item.slice(0, 200), unit: "piece", units: one.units !== null && /^\d{1,12}$/.test(one.units) ? Number(one.units) : null })),
      valuations: amount === null ? [] : [{ amountMinor: Math.round(amount * 10 ** minorDigitsOf(currency)), currency }],
    },
  });
  return (
    <Form label={t("matches.new")} error={null} pending={pending} save={t("matches.record")} onSave={save} onLeave={onLeave}>
      <TextField wide label={t("title")} pointer="/contribution/title" value={title} onChange={setTitle} />
      <DayField label={t("announcedOn")} pointer="/contribution/announcedOn" value={announcedOn} onChange={setAnnouncedOn} />
      <ChoiceField label={t("kind")} pointer="/contribution/kind" value={kind} onChange={setKind} options={kinds.map((one) => [one, word("contributionKind", one)])} />
      <ChoiceField label={t("by.category")} pointer="/contribution/category" value={category} onChange={setCategory} options={categories.map((one) => [one, word("category", one)])} />
      <NumberField optional label={t("amount")} step="any" value={amount} onChange={setAmount} />
      <TextField label={t("currency")} value={currency} onChange={(next) => setCurrency(next.toUpperCase())} />
    </Form>
  );
}
