import { once } from "node:events";
import { createServer } from "node:net";

/** Takes the port for a moment and gives it back; rejects with the system's own error (EADDRINUSE) where it is taken. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
