/** Lets the browser open the scanning pages without a connection: the program's own files are kept, and no answer of the room. */
export async function installScanning(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/scan-worker.js").catch(() => undefined);
}
