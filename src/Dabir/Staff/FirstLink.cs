using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>
/// The link that a start prints for the first account. Of several processes on the same data one makes it, and for as long as
/// that one lives no other makes the printed link dead by one of its own.
/// </summary>
public sealed class FirstLink : IAsyncDisposable
{
    readonly IAsyncDisposable? turn;

    FirstLink(IAsyncDisposable? turn, string? token, bool isElsewhere) =>
        (this.turn, Token, IsElsewhere) = (turn, token, isElsewhere);

    /// <summary>What the address <c>/setup/{token}</c> ends with; null when this process has none to print.</summary>
    public string? Token { get; }

    /// <summary>Nobody works here yet, and another process has printed the link.</summary>
    public bool IsElsewhere { get; }

    /// <summary>Makes the link when nobody works here and no other process has made it.</summary>
    public static async Task<FirstLink> Make(IServiceProvider services, DateTime now, CancellationToken stop = default)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<NewsroomDb>().Users.AnyAsync(stop))
            return new(null, null, isElsewhere: false);
        if (await services.GetRequiredService<IDatabaseKind>().TakeAlone(stop) is not { } turn)
            return new(null, null, isElsewhere: true);
        var token = await SetupLinks.MakeIfNobody(
            services.GetRequiredService<NewsroomWriter>(),
            services.GetRequiredService<Signer>(),
            now
        );
        return new(turn, token, isElsewhere: false);
    }

    public ValueTask DisposeAsync() => turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}
