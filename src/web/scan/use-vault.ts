import { useCallback, useEffect, useState } from "react";
import { ask, remember, remembered } from "../api.ts";
import { useSession } from "../queries.ts";
import type { Along } from "./along.ts";
import { Vault, type DeviceKey, type Kept, type Owner } from "./vault.ts";
import { sendWaiting, type Waiting } from "./waiting.ts";

const ownerKey = "entente.scanner";

/** Who scans: whoever is signed in, or acts; without a connection, whoever last did here. */
function useOwner(): Owner | null {
  const actor = useSession().data?.actor;
  const [last] = useState(() => {
    try {
      return JSON.parse(remembered(ownerKey) ?? "null") as Owner | null;
    } catch {
      return null;
    }
  });
  useEffect(() => {
    if (actor) remember(ownerKey, JSON.stringify({ name: actor.name, org: actor.org }));
  }, [actor]);
  return actor ? { name: actor.name, org: actor.org } : last;
}

/** What this device keeps for who scans, and whether the room can be reached. */
export interface Device {
  readonly owner: Owner | null;
  readonly vault: Vault | null;
  readonly key: DeviceKey | null;
  readonly along: readonly Kept<Along>[];
  readonly waiting: readonly Kept<Waiting>[];
  readonly isOnline: boolean;
  /** Why nothing can be kept here, where that is so. */
  readonly fault: Error | null;
  /** Reads what is kept anew, and sends what waits. */
  refresh(): Promise<void>;
}

export function useVault(): Device {
  const owner = useOwner();
  const [vault, setVault] = useState<Vault | null>(null);
  const [state, setState] = useState<{ key: DeviceKey | null; along: readonly Kept<Along>[]; waiting: readonly Kept<Waiting>[] }>({ key: null, along: [], waiting: [] });
  const [fault, setFault] = useState<Error | null>(null);
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  const [name, org] = [owner?.name, owner?.org];
  const read = useCallback(async (from: Vault) => {
    setState({ key: await from.deviceKey(), along: await from.list<Along>("along"), waiting: await from.list<Waiting>("waiting") });
  }, []);
  const refresh = useCallback(async () => {
    if (!vault) return;
    await read(vault);
    // A browser that calls itself online may still not reach the room: whether it answers is what counts.
    const answers = await ask("/api/session", {}).then(() => true, () => false);
    setIsOnline(answers);
    if (!answers) return;
    const { sent } = await sendWaiting(vault);
    if (sent > 0 || (await vault.list<Waiting>("waiting")).some(({ value }) => value.problem !== null)) await read(vault);
  }, [vault, read]);
  useEffect(() => {
    if (name === undefined || org === undefined) return undefined;
    let opened: Vault | undefined;
    let isWanted = true;
    Vault.open({ name, org }).then((one) => {
      opened = one;
      if (isWanted) setVault(one);
      else one.close();
    }).catch((error: unknown) => setFault(error as Error));
    return () => {
      isWanted = false;
      opened?.close();
      setVault(null);
    };
  }, [name, org]);
  useEffect(() => {
    const look = () => {
      refresh().catch((error: unknown) => setFault(error as Error));
    };
    look();
    addEventListener("online", look);
    addEventListener("offline", look);
    const timer = setInterval(look, 15_000);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
      clearInterval(timer);
    };
  }, [refresh]);
  return { owner, vault, ...state, isOnline, fault, refresh };
}
