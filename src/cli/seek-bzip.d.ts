declare module "seek-bzip" {
  const bunzip: {
    /** Unpacks a whole bzip2 file. Throws when it is none or damaged. */
    decode(packed: Uint8Array): Uint8Array;
  };
  export default bunzip;
}
