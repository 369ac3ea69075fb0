<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConcordanceView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n place(s)</source>
        <translation>
            <numerusform>{shown} of %n place</numerusform>
            <numerusform>{shown} of %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation>
            <numerusform>%n not counted</numerusform>
            <numerusform>%n not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedRow</name>
    <message numerus="yes">
        <source>Take this step back, for %n other entries too</source>
        <translation>
            <numerusform>Take this step back, for %n other entry too</numerusform>
            <numerusform>Take this step back, for %n other entries too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dispersion</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPicker</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>All but rejected ones (%n)</source>
        <translation>
            <numerusform>All but rejected ones (%n)</numerusform>
            <numerusform>All but rejected ones (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted ones only (%n)</source>
        <translation>
            <numerusform>Accepted ones only (%n)</numerusform>
            <numerusform>Accepted ones only (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As filtered (%n)</source>
        <translation>
            <numerusform>As filtered (%n)</numerusform>
            <numerusform>As filtered (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%n)</source>
        <translation>
            <numerusform>Selected (%n)</numerusform>
            <numerusform>Selected (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n rows</source>
        <translation>
            <numerusform>Writing… %n row</numerusform>
            <numerusform>Writing… %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n rows written to {path}</source>
        <translation>
            <numerusform>%n row written to {path}</numerusform>
            <numerusform>%n rows written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderPart</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <comment>in which a term stands</comment>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportedDialog</name>
    <message numerus="yes">
        <source>%n documents added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the glossary already</source>
        <translation>
            <numerusform>%n in the glossary already</numerusform>
            <numerusform>%n in the glossary already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new terms</source>
        <translation>
            <numerusform>%n new term</numerusform>
            <numerusform>%n new terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates dropped</source>
        <translation>
            <numerusform>%n candidate dropped</numerusform>
            <numerusform>%n candidates dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n entries added or changed. Undo takes it all back.</source>
        <translation>
            <numerusform>%n entry added or changed. Undo takes it all back.</numerusform>
            <numerusform>%n entries added or changed. Undo takes it all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutBar</name>
    <message numerus="yes">
        <source>%n more among all entries</source>
        <translation>
            <numerusform>%n more among all entries</numerusform>
            <numerusform>%n more among all entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n among all entries</source>
        <translation>
            <numerusform>%n among all entries</numerusform>
            <numerusform>%n among all entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n differences will be taken over</source>
        <translation>
            <numerusform>%n difference will be taken over</numerusform>
            <numerusform>%n differences will be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotsView</name>
    <message numerus="yes">
        <source>The first {most} of %n term(s)</source>
        <translation>
            <numerusform>The first {most} of %n term</numerusform>
            <numerusform>The first {most} of %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) without a date left out</source>
        <translation>
            <numerusform>%n document without a date left out</numerusform>
            <numerusform>%n documents without a date left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Merge %n terms into</source>
        <translation>
            <numerusform>Merge %n term into</numerusform>
            <numerusform>Merge %n terms into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{term} is added, with %n place(s) in the documents.</source>
        <translation>
            <numerusform>{term} is added, with %n place in the documents.</numerusform>
            <numerusform>{term} is added, with %n places in the documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n term(s) selected</source>
        <translation>
            <numerusform>%n term selected</numerusform>
            <numerusform>%n terms selected</numerusform>
        </translation>
    </message>
</context>
</TS>
