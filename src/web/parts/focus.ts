import { useEffect, useState } from "react";

/**
 * Gives the focus back when what was opened goes away: to what opened it, or to the page when that is gone too. Whoever
 * uses the keyboard would otherwise begin again at the top.
 */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : document.getElementById("main");
    back?.focus({ preventScroll: true });
  }), [opener]);
}
