// Loaded before the service in one test: at this signal a promise fails that nobody waits for.
process.on("SIGUSR2", () => void Promise.reject(new Error("MARKER words of somebody")));
