using Microsoft.AspNetCore.DataProtection;

namespace Recruiting.CrashMatrix.Child;

/// <summary>Encrypts nothing: the key ring is no part of what is tested here, and reading one takes a third of a child's life.</summary>
internal sealed class PlainKeys : IDataProtectionProvider, IDataProtector
{
    /// <inheritdoc />
    public IDataProtector CreateProtector(string purpose) => this;

    /// <inheritdoc />
    public byte[] Protect(byte[] plaintext) => plaintext;

    /// <inheritdoc />
    public byte[] Unprotect(byte[] protectedData) => protectedData;
}
