export { extract, type Extraction, type ExtractOptions, type FoundStatement, type Mention } from "./extract.ts";
export { isWithin, locate, type Span } from "./span.ts";
export type { AnnouncedMoney, AnnouncedStatus, Announcement, Donor, Line } from "./announcements.ts";
export type { Speaker } from "./resolve.ts";
export type { Form, Rule } from "./statement-rules.ts";
export type { Language } from "./language.ts";
