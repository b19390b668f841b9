namespace Recruiting.Core.Posts;

/// <summary>Why a post could not be placed.</summary>
public enum CouldNotWhy
{
    /// <summary>The group is closed, or takes no posts.</summary>
    Closed,

    /// <summary>Whoever was to place it is not in the group.</summary>
    NotJoined,

    /// <summary>The text does not fit there.</summary>
    Text,

    /// <summary>Something else, in their own words.</summary>
    Else,
}
