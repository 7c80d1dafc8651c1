using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests;

/// <summary>A clock that stands until a test turns it, and whose hands can be set back as a host's are: what counts from its start goes on.</summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    TimeSpan back;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - back;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public void SetBack(TimeSpan by) => back += by;
}
