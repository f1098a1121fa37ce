import { useEffect, useState } from "react";

/** A text as a QR code, drawn here: it holds a secret and goes nowhere. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void import("bwip-js/browser").then(({ qrcode, drawingSVG }) => {
      if (wanted) setDrawn(qrcode({ bcid: "qrcode", text, scale: 3, padding: 4, backgroundcolor: "ffffff" }, drawingSVG()));
    });
    return () => void (wanted = false);
  }, [text]);
  return drawn === null ? <span className="qr" /> : <img className="qr" alt={label} src={`data:image/svg+xml,${encodeURIComponent(drawn)}`} />;
}
