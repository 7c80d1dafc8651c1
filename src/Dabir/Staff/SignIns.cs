using System.Diagnostics.Metrics;

namespace Dabir.Staff;

/// <summary>How many came in at the desk's door, and how many did not; for <c>/metrics</c>.</summary>
public sealed class SignIns(IMeterFactory meters)
{
    readonly Counter<long> counted = meters
        .Create(Seeing.Meters.Staff)
        .CreateCounter<long>("dabir.staff.sign_ins", description: "Tries to sign in, by what became of them");

    /// <param name="result"><c>good</c>, <c>half</c> (the second factor is still to come), <c>bad</c>, <c>busy</c> or <c>limited</c>.</param>
    public void Count(string result) => counted.Add(1, new KeyValuePair<string, object?>("result", result));
}
