import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { mostPerSet, type Accepted, type ComponentKind, type PackageTemplate, type TemplateRefusal } from "./template.ts";

/** What one set takes of one item, after nested templates were opened. The key of a nested part begins with the key of what nests it. */
export interface Requirement {
  readonly key: string;
  readonly kind: ComponentKind;
  readonly itemId: string;
  readonly perSetThousandths: bigint;
  readonly accepts: readonly Accepted[];
  readonly role: string | null;
  readonly language: string | null;
  /** The nation's agreement to hand on is asked for what stands here. */
  readonly needsConsent: boolean;
  readonly source: string | null;
  readonly basis: string | null;
}

const mostRequirements = 200;

/** Opens nested templates: ratios are multiplied and rounded up to a thousandth, so that no set is counted for want of a part. */
export function expand(template: PackageTemplate, findTemplate: (id: string) => PackageTemplate | undefined): Decision<readonly Requirement[], TemplateRefusal> {
  const requirements: Requirement[] = [];
  open(template, { prefix: "", perSetThousandths: 1000n });
  const tooMuch = requirements.find((one) => one.perSetThousandths > mostPerSet);
  if (requirements.length > mostRequirements || tooMuch) return refuse({ rule: "PACKAGE-5", code: "package-too-large", pointer: "/components", key: tooMuch?.key ?? template.code });
  return allow(requirements);

  function open(nested: PackageTemplate, at: { readonly prefix: string; readonly perSetThousandths: bigint }): void {
    for (const component of nested.components) {
      if (requirements.length > mostRequirements || component.kind === "consent") continue;
      const own = component.usage === null ? component.perSetThousandths! : component.usage.perDayThousandths * BigInt(component.usage.days);
      const perSetThousandths = (own * at.perSetThousandths + 999n) / 1000n;
      const key = `${at.prefix}${component.key}`;
      if (component.templateId !== null) {
        const inner = findTemplate(component.templateId);
        if (!inner) throw new Error(`the template ${component.templateId} is not there`);
        open(inner, { prefix: `${key}/`, perSetThousandths });
        continue;
      }
      requirements.push({
        key, kind: component.kind, itemId: component.itemId!, perSetThousandths, accepts: [{ itemId: component.itemId!, valueThousandths: 1000 }, ...component.substitutes],
        role: component.role, language: component.language, source: component.source, basis: component.basis, needsConsent: nested.components.some((one) => one.kind === "consent" && one.of === component.key),
      });
    }
  }
}

/** Whole units of the component's own item that so many sets take. */
export function unitsFor(requirement: Pick<Requirement, "perSetThousandths">, sets: number): bigint {
  return (requirement.perSetThousandths * BigInt(sets) + 999n) / 1000n;
}
