import "./documents/read-worker.ts";
