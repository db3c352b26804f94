// Loaded before the service in one test: https to this machine is http, and https to anywhere else is refused. Azure's
// exporter insists on https, and a test has no certificate.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

https.request = (options, answered) => {
  if (options.hostname !== "127.0.0.1") throw new Error("this test asks nobody outside this machine");
  return http.request({ ...options, protocol: "http:", agent: undefined }, answered);
};
syncBuiltinESMExports();
