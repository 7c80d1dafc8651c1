using System.Globalization;
using System.Security.Claims;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>Who is at the desk in this request, read from the database once.</summary>
public sealed class CurrentStaff(IHttpContextAccessor http, NewsroomDb db)
{
    StaffMember? member;
    bool asked;

    /// <summary>The member with the grants held; null for a stranger.</summary>
    public async Task<StaffMember?> Member()
    {
        if (asked)
            return member;
        asked = true;
        var id = http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            member = await db.Users.AsNoTracking().WithGrants.SingleOrDefaultAsync(m => m.Id == number);
        return member;
    }
}
