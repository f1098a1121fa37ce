import type { Names } from "../../kernel/names.ts";

/** The categories in use with their words. The list is open: another category is one word of the same form, and is shown as it stands. */
export const itemCategories: Readonly<Record<string, Names>> = {
  airDefence: { en: "Air defence", fr: "Défense aérienne", uk: "Протиповітряна оборона" },
  ammunition: { en: "Ammunition", fr: "Munitions", uk: "Боєприпаси" },
  antiTank: { en: "Anti-tank", fr: "Antichar", uk: "Протитанкові засоби" },
  armour: { en: "Armour", fr: "Blindés", uk: "Бронетехніка" },
  artillery: { en: "Artillery", fr: "Artillerie", uk: "Артилерія" },
  drones: { en: "Drones", fr: "Drones", uk: "Дрони" },
  energy: { en: "Energy", fr: "Énergie", uk: "Енергетика" },
  engineering: { en: "Engineering", fr: "Génie", uk: "Інженерні засоби" },
  humanitarian: { en: "Humanitarian", fr: "Humanitaire", uk: "Гуманітарна допомога" },
  infrastructure: { en: "Infrastructure", fr: "Infrastructures", uk: "Інфраструктура" },
  medical: { en: "Medical", fr: "Santé", uk: "Медицина" },
  personalEquipment: { en: "Personal equipment", fr: "Équipement individuel", uk: "Особисте спорядження" },
  sustainment: { en: "Sustainment", fr: "Soutien", uk: "Забезпечення" },
  training: { en: "Training", fr: "Formation", uk: "Підготовка" },
  vehicles: { en: "Vehicles", fr: "Véhicules", uk: "Транспортні засоби" },
};

/** Whether a text can be a category: one word in letters, small at first. */
export function isCategory(text: string): boolean {
  return /^[a-z][A-Za-z]{1,39}$/.test(text);
}
