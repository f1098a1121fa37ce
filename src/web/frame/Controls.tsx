import { useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { actAs } from "../api.ts";
import { languageNames, languages, useLanguageChoice, useTexts, type Language } from "../language.tsx";
import { demonstrationActors } from "./actors.ts";
import { useFilters, useRoom, useSession } from "../queries.ts";
import { SignedIn } from "./SignedIn.tsx";

/** What holds for every page: the day looked at, the language, the colours, and who acts. */
export function Controls() {
  const { t, language, word } = useTexts();
  const choose = useLanguageChoice();
  const session = useSession().data;
  const room = useRoom(session !== undefined && session.actor !== null).data;
  const queries = useQueryClient();
  const { filters, setFilters } = useFilters();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="controls">
      <div className="control">
        <label htmlFor="as-of">{t("asOf")}</label>
        <span className="asof">
          <input id="as-of" type="date" max={room?.today} value={filters["asOf"] ?? room?.today ?? ""} data-past={filters["asOf"] ? "yes" : undefined}
            onChange={(event) => setFilters({ asOf: event.target.value && event.target.value !== room?.today ? event.target.value : undefined })} />
          {filters["asOf"] && <button type="button" className="textlike" onClick={() => setFilters({ asOf: undefined })}>{t("today")}</button>}
        </span>
      </div>
      <div className="control">
        <label htmlFor="language">{t("language")}</label>
        <select id="language" value={language} onChange={(event) => choose(event.target.value as Language)}>
          {languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
        </select>
      </div>
      <div className="control">
        <label htmlFor="colours">{t("colours")}</label>
        <select id="colours" value={colorScheme} onChange={(event) => setColorScheme(event.target.value as "light" | "dark" | "auto")}>
          {(["auto", "light", "dark"] as const).map((one) => <option key={one} value={one}>{t(`colours.${one}`)}</option>)}
        </select>
      </div>
      {session?.signIn === "accounts" && session.actor && <SignedIn actor={session.actor} />}
      {room && session?.signIn === "demonstration" && (
        <div className="control">
          <label htmlFor="actor">{t("actAs")}</label>
          <select id="actor" value={room.actor.name} onChange={(event) => { actAs(event.target.value); void queries.invalidateQueries(); }}>
            {demonstrationActors.map((one) => <option key={one.name} value={one.name}>{word("actor", one.name)}{one.org === "public" ? "" : ` (${one.org})`}</option>)}
          </select>
          <small className="quiet">{t("signIn.demonstration")}</small>
        </div>
      )}
    </div>
  );
}
