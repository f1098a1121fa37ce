/** What something is called in the three languages of the room. */
export interface Names {
  readonly en: string;
  readonly fr: string;
  readonly uk: string;
}
