import "./imports/read-worker.ts";
