export { disagreementsOf, supportable, type Claims, type Disagreement, type Quotation, type Source, type SourceId, type Statement, type StatementId, type Supportable, type SupportedStatement } from "./statement.ts";
export { readRecordFile } from "./record-file.ts";
