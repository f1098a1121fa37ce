import { useEffect, useRef, useState } from "react";
import { useTexts } from "../language.tsx";

/** Looks for codes with the device's camera until it is taken away. Pictures are read here and go nowhere. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTexts();
  const video = useRef<HTMLVideoElement>(null);
  const [isShut, setIsShut] = useState(false);
  const told = useRef(onCode);
  useEffect(() => {
    told.current = onCode;
  });
  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | undefined;
    const canvas = document.createElement("canvas");
    async function look(): Promise<void> {
      const { readPicture } = await import("./read-picture.ts");
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
      const shown = video.current;
      if (!isWanted || !shown) return;
      shown.srcObject = stream;
      await shown.play();
      let last = "";
      while (isWanted) {
        canvas.width = shown.videoWidth;
        canvas.height = shown.videoHeight;
        const drawing = canvas.getContext("2d", { willReadFrequently: true });
        if (drawing && canvas.width > 0) {
          drawing.drawImage(shown, 0, 0);
          const [text] = await readPicture(drawing.getImageData(0, 0, canvas.width, canvas.height));
          // A label stays in view for a while; it is one scan.
          if (text !== undefined && text !== last) told.current(text);
          last = text ?? last;
        }
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    }
    look().catch(() => setIsShut(true)).finally(() => stream?.getTracks().forEach((track) => track.stop()));
    return () => void (isWanted = false);
  }, []);
  return isShut ? <p role="alert">{t("scanning.cameraShut")}</p> : <video ref={video} className="camera" muted playsInline aria-label={t("scanning.camera")} />;
}
