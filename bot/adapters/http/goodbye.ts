import type { Server as NodeServer } from "node:http";
import type { Socket } from "node:net";

/** How long an answer that is under way may take after the service was told to stop. */
const patienceMs = 5_000;

/**
 * Closes a server without waiting for connections that nobody uses: those kept alive after their last answer, and
 * those a browser has opened ahead and never asked anything on, which Node does not count as idle.
 */
export function politeClose(server: NodeServer): () => Promise<void> {
  const silent = new Set<Socket>();
  let closing = false;
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", (request, response) => {
    silent.delete(request.socket);
    response.once("close", () => closing && setImmediate(() => server.closeIdleConnections()));
  });
  return () =>
    new Promise((resolve) => {
      closing = true;
      const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(patience);
        resolve();
      });
      server.closeIdleConnections();
      for (const socket of silent) socket.destroy();
    });
}
