// Preloaded into child processes (node --import): a child whose parent died, even by SIGKILL, ends too.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
