import fc from "fast-check";
import { expect, test } from "vitest";
import { Queue } from "../queue.ts";

test("what is taken from a queue comes by length, and of equal lengths in the order it was added, whatever is added meanwhile", () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 4 }))), (acts) => {
    const queue = new Queue<{ length: number; place: number }>();
    const waiting: { length: number; place: number }[] = [];
    for (const [place, length] of acts.entries()) {
      if (length !== null) {
        queue.add({ length, place });
        waiting.push({ length, place });
        continue;
      }
      const first = waiting.toSorted((one, other) => one.length - other.length || one.place - other.place)[0];
      expect(queue.take()).toEqual(first);
      if (first) waiting.splice(waiting.findIndex(({ place }) => place === first.place), 1);
    }
    for (const one of waiting.toSorted((a, b) => a.length - b.length || a.place - b.place)) expect(queue.take()).toEqual(one);
    expect(queue.take()).toBeUndefined();
  }));
});
