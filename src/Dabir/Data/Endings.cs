namespace Dabir.Data;

/// <summary>Waiting for work for so long and no longer.</summary>
static class Endings
{
    extension(Task work)
    {
        /// <summary>
        /// Whether the work is over within the time; what became of it, the caller asks the work. One that ends in the moment
        /// the time is up has ended: to be told of a time-out then would throw away what is there.
        /// </summary>
        /// <param name="left">Throws when who waits has left before either.</param>
        /// <example><code>if (!await page.EndsWithin(patience, clock, left)) return null; return await page;</code></example>
        public async Task<bool> EndsWithin(TimeSpan patience, TimeProvider clock, CancellationToken left = default)
        {
            if (work.IsCompleted)
                return true;
            await work.WaitAsync(patience, clock, left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!work.IsCompleted)
                left.ThrowIfCancellationRequested();
            return work.IsCompleted;
        }
    }
}
