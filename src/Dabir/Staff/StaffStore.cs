using System.Globalization;
using Dabir.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>
/// Accounts as the framework's passkey handler asks for them. It only reads: what changes an account goes through the verbs of
/// <see cref="StaffMember"/> and <see cref="NewsroomWriter"/>, with a row in the logbook.
/// </summary>
sealed class StaffStore(NewsroomDb db) : IUserPasskeyStore<StaffMember>
{
    public Task<string> GetUserIdAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.NormalizedUserName);

    public Task<StaffMember?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? db.Users.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            : Task.FromResult<StaffMember?>(null);

    public Task<StaffMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().SingleOrDefaultAsync(m => m.NormalizedUserName == normalizedUserName, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken) =>
        [.. (await Of(user.Id).ToListAsync(cancellationToken)).Select(p => p.AsInfo())];

    public async Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.UserPasskeys.AsNoTracking().SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken)
            is { UserId: var id }
            ? await db.Users.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        StaffMember user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => (await Of(user.Id).SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken))?.AsInfo();

    public Task AddOrUpdatePasskeyAsync(StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw Elsewhere();

    public Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw Elsewhere();

    public Task SetUserNameAsync(StaffMember user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    public Task SetNormalizedUserNameAsync(StaffMember user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Elsewhere();

    public Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken) => throw Elsewhere();

    // The context is the request's, not ours.
    public void Dispose() { }

    IQueryable<Passkey> Of(long member) => db.UserPasskeys.AsNoTracking().Where(p => p.UserId == member);

    static NotSupportedException Elsewhere() => new("An account changes by the verbs of StaffMember, through NewsroomWriter.");
}
