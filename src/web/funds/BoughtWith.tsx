import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { useAsk } from "../queries.ts";

/** With money of which funds goods were bought, and where their value is counted. */
export function BoughtWith({ contribution }: { contribution: string }) {
  const { t, word, day } = useTexts();
  const answer = useAsk("/api/fund-purchases", { query: { contribution } });
  if (!answer.data || answer.data.items.length === 0) return null;
  return (
    <section aria-labelledby="bought">
      <h2 id="bought">{t("funds.boughtWith")}</h2>
      <ul>{answer.data.items.map((one) => <li key={one.id}><Link to="/funds/$id" params={{ id: one.fund.id }}>{one.fund.title}</Link>, {day(one.boughtOn)}. {t("funds.counted")} {word("fundCounted", one.countedAs)}.</li>)}</ul>
    </section>
  );
}
