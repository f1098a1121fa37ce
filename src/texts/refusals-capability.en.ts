/** What a package cannot be. */
export const capabilityRefusalsEn = {
  "package-empty": "A package consists of something: name at least one component besides a consent.",
  "component-twice": "The component {key} stands twice in this template, by its name or by what it is.",
  "component-ratio": "The component {key} has to say how much of it a set takes, above nothing: ammunition by its use a day and days of supply, all else by a number for each set, a consent by none.",
  "component-substitute": "A substitute of {key} is another item, named once, worth more than nothing and at most one of what it stands in for.",
  "component-refers-to-nothing": "What the component {key} names is not there.",
  "component-form": "The component {key} names what does not go with its kind: a package nests a template, a consent is about another component, all else is an item; a crew has a role, manuals have a language.",
  "package-circle": "By way of {key} this template would lead to itself.",
  "package-too-large": "With all that it nests this template takes more than can be planned, first at {key}.",
  "component-needs-basis": "Say for the component {key} where its figure is published, or on what an illustrative one rests.",
  "package-edition-behind": "Edition {latestEdition, number} is the latest by now. Read it first.",
  "package-need-reference-taken": "The recipient uses this reference for another need for sets already.",
  "package-need-without-template": "There is no such template.",
} as const;
