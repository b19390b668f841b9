# What a whole PowerShell has and the bare engine of the tests lacks: as much of each command as the cookbook uses.
[void][System.Reflection.Assembly]::Load('Microsoft.VisualBasic.Core')

function Import-Csv([string] $Path) {
    $reader = [Microsoft.VisualBasic.FileIO.TextFieldParser]::new($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path))
    try {
        $reader.SetDelimiters(',')
        $names = $reader.ReadFields()
        while (-not $reader.EndOfData) {
            $values = $reader.ReadFields()
            $row = [ordered]@{}
            for ($i = 0; $i -lt $names.Count; $i++) { $row[$names[$i]] = $values[$i] }
            [pscustomobject]$row
        }
    }
    finally {
        $reader.Close()
    }
}

function Export-Csv {
    param([Parameter(Position = 0)] [string] $Path, [Parameter(ValueFromPipeline)] $InputObject)
    begin {
        $lines = [System.Collections.Generic.List[string]]::new()
    }
    process {
        if ($lines.Count -eq 0) { $lines.Add(($InputObject.PSObject.Properties.Name | ForEach-Object { """$_""" }) -join ',') }
        $lines.Add(($InputObject.PSObject.Properties.Value | ForEach-Object { """$_""" }) -join ',')
    }
    end {
        [System.IO.File]::WriteAllLines($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path), $lines)
    }
}

function Select-Object {
    param([Parameter(Position = 0)] [string[]] $Property, [int] $First = [int]::MaxValue, [Parameter(ValueFromPipeline)] $InputObject)
    begin {
        $count = 0
    }
    process {
        if ($count++ -ge $First) { return }
        if (-not $Property) { return $InputObject }
        $selected = [ordered]@{}
        foreach ($name in $Property) { $selected[$name] = $InputObject.$name }
        [pscustomobject]$selected
    }
}

function Sort-Object {
    param([Parameter(Position = 0)] [string] $Property, [Parameter(ValueFromPipeline)] $InputObject)
    begin {
        $all = [System.Collections.Generic.List[object]]::new()
    }
    process {
        $all.Add($InputObject)
    }
    end {
        $all.Sort([Comparison[object]] { param($one, $other) [System.Collections.Comparer]::Default.Compare($one.$Property, $other.$Property) })
        $all
    }
}

function Format-List { process { $_ } }

function Get-Date { $global:Now }

function Read-Host { $global:Answer }

# By its folder it is here already; by its name it would have to be installed.
function Import-Module { }
