import { fold } from "./fold.ts";
import type { Language } from "./language.ts";

/** How a form of a verb of speech stands: as a verb with a subject, as a participle behind "a", "has", or as one that goes on a sentence ("expliquant"). */
export type VerbForm = "finite" | "past" | "both" | "present-participle";

const words = (list: string) => fold(list).split(/\s+/);

// French verbs in -er by their stem, and the others by their forms.
const frenchStems = words("déclar affirm expliqu précis indiqu ajout insist soulign not observ estim assur confirm annonc avanc argument martel lanc lâch ironis regrett relev remarqu rétorqu répliqu signal constat commentt comment confi murmur ordonn plaid précis propos racont rapport réaffirm recommand révél suggèr sugger suggér tranch témoign tonn tweet demand not menac nuanc analys résum salu félicit interrog insinu jug justifi fustig critiqu dénonc déplor accus allégu allègu réclam rappel rappell répèt répet répét appréci jur énonc énumèr explicit glis gliss clam résum invoqu minimis enchaîn modèr espèr espér argu publi certifi attest préconis prôn préven qualifi évoqu plaisant contest souffl soupir assén pest hasard réitèr réitér détaill");
const frenchForms: Readonly<Record<string, VerbForm>> = {};
const add = (into: Record<string, VerbForm>, list: string, form: VerbForm) => {
  for (const word of words(list)) into[word] = word in into && into[word] !== form ? "both" : form;
};
for (const stem of frenchStems) {
  add(frenchForms, `${stem}ent ${stem}a ${stem}erent ${stem}ait ${stem}aient ${stem}eait ${stem}eaient ${stem}ea ${stem}era ${stem}erait`, "finite");
  add(frenchForms, `${stem}e`, "both");
  add(frenchForms, `${stem}ant ${stem}eant`, "present-participle");
}
add(frenchForms, "dit écrit répond répondit prévient prévint soutient soutint maintient admet admit reconnaît reconnut conclut poursuit poursuivit avertit promet promit répondent disent disait disaient écrivent écrivait écrivit soutiennent maintiennent préviennent admettent reconnaissent prédit dément démentent réagit réagissait contredit convient conviennent prévenait soutenait répondait reconnaissait poursuivait concluait avertissait surenchérit renchérit estiment martèle martèlent croit croient pense pensent sait redit garantit", "finite");
add(frenchForms, "démenti réagi convaincu persuadé dit écrit répondu prévenu soutenu maintenu admis reconnu conclu poursuivi averti promis prédit redit convenu surenchéri renchéri pensé cru garanti", "past");
add(frenchForms, "disant écrivant répondant prévenant soutenant admettant reconnaissant concluant poursuivant avertissant promettant", "present-participle");

const englishForms: Readonly<Record<string, VerbForm>> = {};
const regular = words("add announce argue ask assert claim comment concede conclude confirm contend declare explain insist maintain note observe predict promise quip recall threaten offer remark continue chant shout yell hail dismiss thunder sigh whisper grumble murmur reply report respond reveal state stress suggest tweet urge vow warn acknowledge admit advise allege assure caution complain counter demand deny emphasize emphasise estimate exclaim express indicate joke lament proclaim pronounce propose reiterate repeat reaffirm retort signal testify underline underscore affirm agree believe boast charge describe disclose elaborate hint imply inform inquire muse notify opine pledge ponder praise recount rule say tell write think know show find learn hear mention speculate cite criticise criticize call describe label praise mock decry slam denounce");
for (const stem of regular) {
  const third = /(sh|s|ch|y)$/.test(stem) && !/[aeo]y$/.test(stem) ? stem.replace(/y$/, "i") + "es" : `${stem}s`;
  const base = stem.replace(/e$/, "");
  const past = stem === "admit" ? "admitted" : stem === "quip" ? "quipped" : stem.endsWith("e") ? `${stem}d` : /[^aeo]y$/.test(stem) ? stem.replace(/y$/, "ied") : `${stem}ed`;
  add(englishForms, `${stem} ${third}`, "finite");
  add(englishForms, past, "both");
  add(englishForms, stem === "admit" ? "admitting" : stem === "quip" ? "quipping" : `${base}ing`, "present-participle");
}
add(englishForms, "said told wrote thought found learned shown heard", "both");
add(englishForms, "written convinced confident adamant", "past");
add(englishForms, "knew pens pen", "finite");

const forms: Readonly<Record<Language, Readonly<Record<string, VerbForm>>>> = {
  fr: frenchForms, en: englishForms, uk: {},
};

/** How a folded word stands as a verb of speech of a language; `undefined` when it is none. */
export function speechForm(language: Language, word: string): VerbForm | undefined {
  return Object.hasOwn(forms[language], word) ? forms[language][word] : undefined;
}

/** English verbs that take what was said without "that": "said he would". */
export const bareVerbs = new Set(words("said says say saying told tells telling added adds claimed claims claim believes believe believed thinks think thought knows acknowledged admitted insisted insists suggested argued argues conceded vowed warned boasted joked hoped denied predicted noted"));

/** English verbs that end a sentence with who said it: "…, the minister said." */
export const closingVerbs = new Set(words("said says wrote writes added adds told tells explained noted argued insisted reports reported acknowledged claimed warned observed concluded"));

/** Verbs that give a name to something: "called it “a success”", "a qualifié l’accord de « succès »". */
export const namingVerbs = new Set(words("call calls called calling describe describes described describing accuse accused accuses accusing denounced denounce dubbed labeled labelled referenced references blasted attacked hailed hails dismissed dismisses criticized criticised praised likened cited citing mocked decried slammed qualifie qualifié qualifient qualifiait accuse accusé dénonce dénoncé fustige fustigé évoque évoqué critiqué critique salué salue"));

/** Auxiliaries before a participle, and what may stand between them and it. */
export const auxiliaries: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(words("a ont avait avaient aura auront aurait auraient ai avons est sont était étaient fait ayant ait")),
  en: new Set(words("has have had having would could may might will did does do was were been be can should must")),
  uk: new Set(),
};

export const between: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(words("ne n' pas encore également aussi ainsi notamment déjà récemment toutefois cependant souvent lui leur se s' y nous vous me m' une fois toujours apparemment ensuite alors clairement ouvertement publiquement nouveau de d'ailleurs pourtant même un jour bien longuement immédiatement simplement quant enfin d' ailleurs plutôt par vivement d'abord rapidement fermement")),
  en: new Set(words("not n't also now then later recently repeatedly previously already again once even never often simply just still always publicly further reportedly ever initially clearly only famously subsequently flatly first")),
  uk: new Set(),
};

/** Verbs that tell the end of a group of words on the way back from a verb of speech to its subject. */
export const commonVerbs: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(words("a ont avait avaient est sont était étaient sera seront serait seraient fut furent peut peuvent doit doivent va vont fait font faut semble reste veut veulent tentent ajoutait")),
  en: new Set(words("has have had is are was were be been will would could should can may might must did does do went goes came comes made makes gets got took didn't doesn't isn't wasn't aren't weren't won't wouldn't couldn't can't hasn't haven't hadn't don't shouldn't")),
  uk: new Set(),
};
