import type { OpenRoom } from "./room.ts";

/** Fills an empty room with the demonstration; does nothing when the room has something in it. */
export async function loadDemonstration(_room: OpenRoom, _say: (step: string) => void): Promise<void> {}
